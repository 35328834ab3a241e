extension Migrations {
    static let keys = """
        -- Whether single keys do something on his pages (WCAG 2.1.4): he can switch them off.
        ALTER TABLE account ADD COLUMN keys INTEGER NOT NULL DEFAULT 1 CHECK (keys IN (0, 1));
        """
}
