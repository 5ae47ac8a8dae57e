import '../src/app/lianban-app.ts';
