import type { ContextVariableMap, MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { type AssetUrl, type Frame, Page } from './page.tsx';

declare module 'hono' {
  interface ContextRenderer {
    // biome-ignore lint/style/useShorthandFunctionType: Hono's interface is extended by merging, which a type cannot do
    (content: Child, frame: Frame): Response | Promise<Response>;
  }
}

/** The whole document around a screen; `visit` says whose it is. */
export const framed = (content: Child, frame: Frame, asset: AssetUrl, visit?: ContextVariableMap['visit']) =>
  html`<!doctype html>${(
    <Page {...frame} asset={asset} visit={visit}>
      {content}
    </Page>
  )}`;

/** Lets handlers answer `c.render(<Screen />, { title })`. */
export function framing(asset: AssetUrl): MiddlewareHandler {
  return async (c, next) => {
    c.setRenderer((content, frame) => c.html(framed(content, frame, asset, c.var.visit)));
    await next();
  };
}
