/** The namespaces of EWS. All start with `http://`; `https://` is another namespace and unknown to Exchange. */
export const soapNamespace = "http://schemas.xmlsoap.org/soap/envelope/";
export const messagesNamespace = "http://schemas.microsoft.com/exchange/services/2006/messages";
export const typesNamespace = "http://schemas.microsoft.com/exchange/services/2006/types";
export const errorsNamespace = "http://schemas.microsoft.com/exchange/services/2006/errors";
