export function ownOperations(document: object): object;
