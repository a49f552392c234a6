package org.himaye.supervision.web;

import org.himaye.supervision.map.MapLinks;
import org.himaye.supervision.map.MapMeasure;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of the maps under what the reader has chosen.
 *
 * @param measure what the maps are coloured by
 * @param province plate code; null for every province the reader sees
 * @param withCases whether the reader may see the cases behind a step
 */
public record MapAddresses(MapMeasure measure, @Nullable String province, boolean withCases) implements MapLinks {

    /** Where the list of maps is. */
    static final String ALL = "/supervision/map";

    @Override
    public String toMap(String process, @Nullable String subProcess) {
        UriComponentsBuilder address = address(process);
        if (subProcess != null) {
            address.queryParam("sheet", "{sheet}");
        }
        address.queryParam("measure", measure);
        return subProcess == null
                ? withProvince(address).encode().buildAndExpand().toUriString()
                : withProvince(address).encode().buildAndExpand(subProcess).toUriString();
    }

    @Override
    public @Nullable String toCases(String process, String node) {
        return withCases
                ? withProvince(address(process).pathSegment("cases").queryParam("step", "{step}"))
                        .encode()
                        .buildAndExpand(node)
                        .toUriString()
                : null;
    }

    private static UriComponentsBuilder address(String process) {
        return UriComponentsBuilder.fromPath(ALL).pathSegment(process);
    }

    private UriComponentsBuilder withProvince(UriComponentsBuilder address) {
        return province == null ? address : address.queryParam("province", province);
    }
}
