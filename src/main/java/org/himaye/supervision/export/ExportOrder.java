package org.himaye.supervision.export;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param dataset id of the dataset
 * @param format shape
 * @param purpose id of the purpose
 * @param purposeText what it is for in the requester's words, 10 to 500 characters
 * @param province plate code; null for every province the requester sees
 * @param from first month, as its first day; null for no beginning; ignored by datasets of the present
 * @param until last month, as its first day; null for no end
 */
public record ExportOrder(
        String dataset,
        ExportFormat format,
        String purpose,
        String purposeText,
        @Nullable String province,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
