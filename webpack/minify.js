import { minify as minifyByOxc } from "oxc-minify";

/**
 * Makes a script small, for minimizer-webpack-plugin: the licences in it go to a file of their own.
 *
 * @param {Readonly<Record<string, string | Buffer>>} input the text by the file's name
 */
export async function minify(input) {
  const [[file, text] = ["", ""]] = Object.entries(input);
  const { code, errors, legalComments } = await minifyByOxc(file, String(text), {
    module: false,
    compress: { target: "es2022" },
    codegen: { legalComments: "external" },
  });
  return { code, errors: errors.map(({ message }) => message), extractedComments: legalComments };
}
