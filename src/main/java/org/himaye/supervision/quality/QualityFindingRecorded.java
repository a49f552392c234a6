package org.himaye.supervision.quality;

import java.util.UUID;

/**
 * A second reader found something wrong, which the unit's supervisor should learn.
 *
 * @param reading identifies the reading
 * @param unit plate code; the headquarters for the Commission
 * @param procedure id of the procedure
 */
public record QualityFindingRecorded(UUID reading, String unit, String procedure) {}
