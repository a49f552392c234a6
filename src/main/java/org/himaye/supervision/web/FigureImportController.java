package org.himaye.supervision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.himaye.supervision.programme.FigureImports;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same import for machines. */
@RestController
class FigureImportController {

    private final FigureImports imports;

    FigureImportController(FigureImports imports) {
        this.imports = imports;
    }

    /**
     * What was taken.
     *
     * @param importId identifier of the import
     * @param figures how many figures
     */
    public record Taken(UUID importId, int figures) {}

    /** Takes the figures of the body, a CSV or XLSX file; all of them or, with a problem that names every wrong row, none. */
    @PostMapping("/api/supervision/programme/imports")
    @PreAuthorize(SupervisionRights.IMPORT)
    Taken take(HttpServletRequest request) throws IOException {
        FigureImports.Import taken =
                imports.take(request.getInputStream().readNBytes(FigureImports.maximumBytes() + 1));
        return new Taken(taken.id(), taken.figures());
    }
}
