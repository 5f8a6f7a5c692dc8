export async function evaluateAcord() {}
export async function evaluateCuad() {}
