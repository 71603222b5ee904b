/** Writes a response with this Body, as Exchange does. */
export const replyText = (body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>` +
  `<h:ServerVersionInfo MajorVersion="15" MinorVersion="2" MajorBuildNumber="2562" MinorBuildNumber="17"` +
  ` Version="V2017_07_11" xmlns:h="${types}"/></s:Header><s:Body>${body}</s:Body></s:Envelope>`;

/** Writes an operation's response. Names without a prefix are in the messages namespace. */
export const responseText = (operation: string, payload: string, responseClass = "Success"): string =>
  replyText(
    `<${operation}Response ResponseClass="${responseClass}" xmlns="${messages}" xmlns:t="${types}">` +
      `<ResponseCode>NoError</ResponseCode>${payload}</${operation}Response>`,
  );

/** Writes an operation's error response. */
export const errorText = (operation: string, code: string, message: string): string =>
  replyText(
    `<${operation}Response ResponseClass="Error" xmlns="${messages}"><MessageText>${message}</MessageText>` +
      `<ResponseCode>${code}</ResponseCode><DescriptiveLinkKey>0</DescriptiveLinkKey></${operation}Response>`,
  );

/** Writes a SOAP fault. */
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
