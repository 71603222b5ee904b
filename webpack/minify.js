import { minify as minifyByOxc } from "oxc-minify";

/**
 * Minifies a script, for minimizer-webpack-plugin. The licenses in it go to a separate file.
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
