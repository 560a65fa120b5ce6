/** The city's colours; made by `scripts/city-plugin.ts`. */
declare module "virtual:city.css";
