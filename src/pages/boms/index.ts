export { bomsRoutes } from './boms-routes.tsx';
export { releasesRoutes } from './releases-routes.tsx';
