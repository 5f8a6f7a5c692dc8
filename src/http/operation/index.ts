export { createMetrics, type Metrics } from './metrics.ts';
export { type OperationOptions, operationRoutes } from './routes.ts';
