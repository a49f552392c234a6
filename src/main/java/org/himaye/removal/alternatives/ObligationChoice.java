package org.himaye.removal.alternatives;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.himaye.shared.FieldChecks;
import org.jspecify.annotations.Nullable;

/**
 * Obligations as an officer ticks them, with what each needs.
 *
 * @param kinds what was ticked, possibly nothing
 * @param address address of residence
 * @param reportingEveryDays days between two reports
 * @param guaranteeAmount guarantee in lira
 * @param until last day
 */
public record ObligationChoice(
        Set<ObligationKind> kinds,
        @Nullable String address,
        @Nullable Integer reportingEveryDays,
        @Nullable Integer guaranteeAmount,
        @Nullable LocalDate until) {

    public ObligationChoice {
        kinds = Set.copyOf(kinds);
    }

    /** Returns the kinds that are ticked, in the order of the law. */
    public static Set<ObligationKind> ticked(boolean... inOrder) {
        EnumSet<ObligationKind> kinds = EnumSet.noneOf(ObligationKind.class);
        for (ObligationKind kind : ObligationKind.values()) {
            if (inOrder[kind.ordinal()]) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Adds what is missing: at least one kind, and for each kind what it needs (YUKK 57/A). */
    public void check(FieldChecks checks) {
        checks.requireByLaw(
                "YUKK 57/A-3",
                !kinds.isEmpty(),
                "residence",
                "required",
                "En az bir alternatif yükümlülük seçilmelidir.",
                "At least one obligation is needed.");
        checks.require(
                kinds.contains(ObligationKind.RESIDENCE) == (address != null),
                "address",
                "does-not-fit",
                "Adres, belirli adreste ikamet yükümlülüğüyle birlikte yazılır.",
                "The address belongs to the obligation to reside.");
        checks.require(
                kinds.contains(ObligationKind.REPORTING) == (reportingEveryDays != null),
                "reportingEveryDays",
                "does-not-fit",
                "Sıklık, bildirim yükümlülüğüyle birlikte yazılır.",
                "The frequency belongs to the obligation to report.");
        checks.require(
                kinds.contains(ObligationKind.GUARANTEE) == (guaranteeAmount != null),
                "guaranteeAmount",
                "does-not-fit",
                "Tutar, teminat yükümlülüğüyle birlikte yazılır.",
                "The amount belongs to the guarantee.");
        checks.present(until, "obligationsUntil");
    }
}
