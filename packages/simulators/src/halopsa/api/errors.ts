import type { Reply } from '../../kit/http.ts';

/** A refusal on its way to the caller. The API has no single shape for it: six are known [HaloPSA reference §11]. */
export class Refusal extends Error {
  readonly reply: Reply;
  constructor(reply: Reply) {
    super(`${reply.status} ${typeof reply.body === 'string' ? reply.body : ''}`);
    this.reply = reply;
  }
}

/** A JSON string: validation by the product itself. */
export function textError(text: string, status = 400): Refusal {
  return new Refusal({ status, body: JSON.stringify(text) });
}

/** `{error, error_description}`: the token endpoint. */
export function oauthError(error: string, description: string, status = 400): Refusal {
  return new Refusal({ status, body: JSON.stringify({ error, error_description: description }) });
}

/** A single-key map: model binding. */
export function bindingError(member: string, message: string): Refusal {
  return new Refusal({ status: 400, body: JSON.stringify({ [member]: [message] }) });
}

/** `{Message}`. */
export function messageError(message: string, status = 400): Refusal {
  return new Refusal({ status, body: JSON.stringify({ Message: message }) });
}

/** A serialised .NET exception. */
export function exceptionError(message: string, className = 'System.InvalidOperationException'): Refusal {
  return new Refusal({
    status: 500,
    body: JSON.stringify({ ClassName: className, Message: message, HResult: -2146233079, Source: 'NetHelpDesk.API' }),
  });
}

/** No body at all: 403, often 401 and 404. */
export function emptyError(status: number): Refusal {
  return new Refusal({ status, body: '' });
}

/** An HTML page, as proxies and unhandled exceptions answer. */
export function htmlError(status: number, title = 'Runtime Error'): Refusal {
  const body = `<!DOCTYPE html>\r\n<html><head><title>${title}</title></head><body><h1>Server Error in '/api' Application.</h1><h2><i>${title}</i></h2></body></html>\r\n`;
  return new Refusal({ status, body, contentType: 'text/html; charset=utf-8' });
}
