/*
 * The forms that few people open. They are fetched from here, which is fetched with the other forms: what they have in
 * common with those is then not fetched twice. The rules for phone numbers come with the form that needs them.
 */
export const loadAddPhoneContactForm = async () =>
  (await import(/* webpackChunkName: "phoneContact" */ "./AddPhoneContactForm.tsx")).AddPhoneContactForm;
export const loadAddDistributionGroupForm = async () =>
  (await import(/* webpackChunkName: "distributionGroup" */ "./AddDistributionGroupForm.tsx"))
    .AddDistributionGroupForm;
