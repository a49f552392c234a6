package org.himaye.supervision.web;

import java.time.Instant;
import java.util.List;
import org.himaye.shared.Province;
import org.himaye.supervision.map.MapMeasure;
import org.himaye.supervision.map.ProcessMap;
import org.jspecify.annotations.Nullable;

/**
 * What a page with one map shows.
 *
 * @param at the moment for which it holds
 * @param process id of the process
 * @param name Turkish name of the process
 * @param sheet id of the sub-process shown; null for the main sheet
 * @param sheetName Turkish name of the sub-process; null for the main sheet
 * @param measure what it is coloured by
 * @param province plate code; null for every province the reader sees
 * @param sealed whether the files of the process are sealed
 * @param map the map
 * @param provinces provinces the reader may choose from
 */
public record ProcessMapView(
        Instant at,
        String process,
        String name,
        @Nullable String sheet,
        @Nullable String sheetName,
        MapMeasure measure,
        @Nullable String province,
        boolean sealed,
        ProcessMap map,
        List<Province> provinces) {}
