/** The weights of the mention model in base64, as `npm run train` writes them. */
export declare const MODEL: string;
