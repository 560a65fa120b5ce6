import { z } from "zod";
import { contrastRatio } from "./contrast.ts";
import { codesOf, codeSchema, textSchema, uniqueCodes, urlSchema } from "./parts.ts";
import type { Purpose } from "./purposes.ts";

const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/, "must be a colour such as #00508f");

/** `city.yaml` */
export const citySchema = z.strictObject({
  /** Municipal code without check digit (全国地方公共団体コード), five digits. */
  code: z.string().regex(/^\d{5}$/, "must be the five digits of the municipal code"),
  name: textSchema,
  service_name: textSchema,
  id_name: textSchema,
  site_url: urlSchema,
  contact: z.strictObject({
    name: textSchema,
    phone: z.string().regex(/^[0-9-]{10,14}$/, "must be a telephone number with hyphens"),
    hours: textSchema,
  }),
  mail: z.strictObject({ from_address: z.email(), from_name: z.string().trim().min(1).max(60) }),
});

/** WCAG 2.2 SC 1.4.3 (text) and SC 1.4.11 (focus indicator): foreground, background, least ratio. */
const CONTRAST_PAIRS = [
  ["text", "background", 4.5],
  ["text", "surface", 4.5],
  ["text_muted", "background", 4.5],
  ["text_muted", "surface", 4.5],
  ["link", "background", 4.5],
  ["link", "surface", 4.5],
  ["error", "background", 4.5],
  ["on_primary", "primary", 4.5],
  ["on_primary", "primary_dark", 4.5],
  ["on_accent", "accent", 4.5],
  ["focus", "background", 3],
] as const;

/** `brand.yaml` */
export const brandSchema = z.strictObject({
  /** File name of the logo, an SVG beside `brand.yaml`. */
  logo: z.string().regex(/^[a-z0-9-]+\.svg$/, "must be the name of an SVG file in the pack"),
  colours: z
    .strictObject({
      primary: colourSchema,
      primary_dark: colourSchema,
      on_primary: colourSchema,
      accent: colourSchema,
      on_accent: colourSchema,
      background: colourSchema,
      surface: colourSchema,
      text: colourSchema,
      text_muted: colourSchema,
      link: colourSchema,
      error: colourSchema,
      focus: colourSchema,
    })
    .superRefine((colours, context) => {
      for (const [foreground, background, least] of CONTRAST_PAIRS) {
        const ratio = contrastRatio(colours[foreground], colours[background]);
        if (ratio < least) {
          context.addIssue({
            code: "custom",
            path: [foreground],
            message: `has a contrast of ${ratio.toFixed(2)} : 1 to ${background}; at least ${least} : 1 is needed`,
          });
        }
      }
    }),
});

const codedSchema = z.strictObject({ code: codeSchema, name: textSchema });

/** `districts.yaml` */
export const districtsSchema = z
  .array(codedSchema)
  .min(1)
  .superRefine((list, context) => uniqueCodes(codesOf(list), context));

/** `interests.yaml`: categories and, in them, the codes a citizen chooses from. */
export const interestsSchema = z
  .array(z.strictObject({ code: codeSchema, name: textSchema, items: z.array(codedSchema).min(1) }))
  .min(1)
  .superRefine((categories, context) => {
    uniqueCodes(codesOf(categories), context);
    uniqueCodes(
      categories.flatMap((category, index) =>
        category.items.map(({ code }, item) => ({ code, path: [index, "items", item, "code"] })),
      ),
      context,
    );
  });

/** `links.yaml` */
export const linksSchema = z
  .array(
    z.strictObject({
      code: codeSchema,
      name: textSchema,
      url: urlSchema,
      /** `default-browser` for sites that fail in LINE's in-app browser. */
      opens_in: z.enum(["same", "default-browser"]).default("same"),
    }),
  )
  .superRefine((list, context) => uniqueCodes(codesOf(list), context));

/** All that is one city's and not the software's. */
export interface CityPack {
  city: z.infer<typeof citySchema>;
  brand: z.infer<typeof brandSchema> & { logo_svg: string };
  districts: z.infer<typeof districtsSchema>;
  interests: z.infer<typeof interestsSchema>;
  links: z.infer<typeof linksSchema>;
  purposes: Purpose[];
}
