import '../src/app/lianban-app.ts';
import { applyTheme } from '../src/app/theme.ts';

applyTheme();
