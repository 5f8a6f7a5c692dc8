// A font container of pdfmake that its published types leave out.
declare module 'pdfmake/build/fonts/Roboto.js' {
  import type { TFontDictionary } from 'pdfmake/interfaces';

  const container: {
    readonly vfs: Readonly<Record<string, { readonly data: string; readonly encoding: 'base64' }>>;
    readonly fonts: TFontDictionary;
  };
  export default container;
}
