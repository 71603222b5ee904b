/** A reply around the content of its Body, as Exchange writes it. */
export const replyText = (body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>` +
  `<h:ServerVersionInfo MajorVersion="15" MinorVersion="2" MajorBuildNumber="2562" MinorBuildNumber="17"` +
  ` Version="V2017_07_11" xmlns:h="${types}"/></s:Header><s:Body>${body}</s:Body></s:Envelope>`;

/** The element that answers an operation; names without a prefix are in the namespace of messages. */
export const responseText = (operation: string, payload: string, responseClass = "Success"): string =>
  replyText(
    `<${operation}Response ResponseClass="${responseClass}" xmlns="${messages}" xmlns:t="${types}">` +
      `<ResponseCode>NoError</ResponseCode>${payload}</${operation}Response>`,
  );

/** The element by which an operation says that it failed. */
export const errorText = (operation: string, code: string, message: string): string =>
  replyText(
    `<${operation}Response ResponseClass="Error" xmlns="${messages}"><MessageText>${message}</MessageText>` +
      `<ResponseCode>${code}</ResponseCode><DescriptiveLinkKey>0</DescriptiveLinkKey></${operation}Response>`,
  );

/** A SOAP fault. */
export const faultText = (code: string, message: string, messageXml = ""): string =>
  replyText(
    `<s:Fault><faultcode xmlns:a="${types}">a:${code}</faultcode><faultstring xml:lang="en-US">${message}</faultstring>` +
      `<detail><e:ResponseCode xmlns:e="${errors}">${code}</e:ResponseCode><e:Message xmlns:e="${errors}">${message}</e:Message>` +
      `${messageXml && `<t:MessageXml xmlns:t="${types}">${messageXml}</t:MessageXml>`}</detail></s:Fault>`,
  );

const services = "http://schemas.microsoft.com/exchange/services/2006/";
export const messages = `${services}messages`;
export const types = `${services}types`;
export const errors = `${services}errors`;
