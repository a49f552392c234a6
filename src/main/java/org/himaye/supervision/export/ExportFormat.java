package org.himaye.supervision.export;

/** The shapes an export comes in. */
public enum ExportFormat {
    /** Semicolons and UTF-8 with a mark of byte order, which Turkish spreadsheets expect. */
    CSV("text/csv;charset=UTF-8", "csv"),
    /** Office Open XML workbook. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** Tagged PDF/A. */
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Returns the media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns how a name of a file ends, without the dot. */
    public String extension() {
        return extension;
    }
}
