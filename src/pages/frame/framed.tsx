import type { ContextVariableMap, MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { type WhatLeaves, type Workspace, whatLeaves } from '../../app/index.ts';
import { type AssetUrl, type Frame, Page } from './page.tsx';

declare module 'hono' {
  interface ContextRenderer {
    // biome-ignore lint/style/useShorthandFunctionType: Hono's interface is extended by merging, which a type cannot do
    (content: Child, frame: Frame): Response | Promise<Response>;
  }
}

/** Who asks, and what leaves the server for their organisation. */
interface Around {
  readonly visit: ContextVariableMap['visit'] | undefined;
  /** Null where nobody is known. */
  readonly leaves: WhatLeaves | null;
}

/** The whole document around a screen. */
export const framed = (content: Child, frame: Frame, asset: AssetUrl, around: Around) =>
  html`<!doctype html>${(
    <Page {...frame} asset={asset} {...around}>
      {content}
    </Page>
  )}`;

/** Lets handlers answer `c.render(<Screen />, { title })`. */
export function framing(workspace: Workspace, asset: AssetUrl): MiddlewareHandler {
  return async (c, next) => {
    c.setRenderer(async (content, frame) => {
      const { visit } = c.var;
      const leaves = visit.caller === null ? null : await whatLeaves(workspace, visit.caller);
      return c.html(framed(content, frame, asset, { visit, leaves }));
    });
    await next();
  };
}
