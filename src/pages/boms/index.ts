export { bomsRoutes } from './boms-routes.tsx';
export { noticesRoutes } from './notices-routes.tsx';
export { releaseRoutes } from './release-routes.tsx';
export { releasesRoutes } from './releases-routes.tsx';
