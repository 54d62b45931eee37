package dev.wfmon.cli.settings;

/** Settings that cannot be used as they stand; the message says which, where and what to do. */
public final class SettingsException extends Exception {

    private static final long serialVersionUID = 1L;

    SettingsException(String message) {
        super(message);
    }

    /** Never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
