/*
 * What is fetched after the two forms that most people open. It is fetched from here, which is fetched with them: what
 * it has in common with those is then not fetched twice. The rules for phone numbers come with the form that needs them.
 */
export const loadListArea = async () =>
  (await import(/* webpackChunkName: "list" */ "../list/ListArea.tsx")).ListArea;
export const loadAddPhoneContactForm = async () =>
  (await import(/* webpackChunkName: "phoneContact" */ "./AddPhoneContactForm.tsx")).AddPhoneContactForm;
export const loadAddDistributionGroupForm = async () =>
  (await import(/* webpackChunkName: "distributionGroup" */ "./AddDistributionGroupForm.tsx"))
    .AddDistributionGroupForm;
