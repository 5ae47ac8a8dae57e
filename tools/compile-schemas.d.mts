export declare const generatedFile: URL;
export declare function compileSchemas(): string;
