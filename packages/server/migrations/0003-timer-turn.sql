-- Of several timers due at one instant in one case, the one that was armed first fires first.
ALTER TABLE timer ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
