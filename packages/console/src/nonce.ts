const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// The library that keeps the page from scrolling behind a dialog asks for its nonce by this name.
Object.assign(globalThis, { __webpack_nonce__: nonce });

/** What allows this page's own style tags: the policy refuses any other. */
export const styleNonce = (): string => nonce;
