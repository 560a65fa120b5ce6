export const root: string;
export const nodeModules: string;
