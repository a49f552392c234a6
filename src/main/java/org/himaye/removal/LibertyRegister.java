package org.himaye.removal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who is held, for removal from the moment of apprehension (YUKK 57) or as an applicant for protection from the
 * decision on (68), to the recorded release, with every limit that runs. Nobody is missing: whoever is held and has no limit is
 * shown as unlawfully held. Both procedures meet in the database view {@code liberty_held}, not in each other's code.
 */
public interface LibertyRegister {

    /** Returns one page of the persons held whom the actor may see, the nearest limit first. */
    List<Held> held(Filter filter);

    /** Returns how many persons the actor may see are held, in all and by traffic light; the page size is ignored. */
    Totals totals(Filter filter);

    /** Returns the removal centres of the provinces the actor may see, with capacity and occupancy. */
    List<Centre> centres();

    /** Returns how many places these centres have, without counting who is in them. */
    int places();

    /**
     * Compares persons held, decisions and clocks. The result is a ledger line.
     *
     * @return what does not agree; empty if everything does
     */
    List<Discrepancy> reconcile();

    /** Why a limit runs. */
    enum LimitKind {
        /** Evaluate and decide within 48 hours (57/1, DL-RM-01). */
        DECISION,
        /** Arrive at the removal centre within 48 hours (57/2, DL-RM-02). */
        TRANSFER,
        /** Monthly review (57/4, DL-RM-09). */
        REVIEW,
        /** The judge's five days (57/6, DL-RM-10; 68/7, DL-IP-12). */
        JUDGE,
        /** The end of detention (57/3, DL-RM-07, DL-RM-08; 68/5, DL-IP-11). */
        MAXIMUM
    }

    /** How urgent the nearest limit is. */
    enum Light {
        /** Over, or no limit at all. */
        BLACK,
        /** Within the shortest threshold. */
        RED,
        /** Within the longer threshold. */
        AMBER,
        /** Later. */
        GREEN
    }

    /**
     * One limit.
     *
     * @param kind why it runs
     * @param endsAt when it ends
     * @param light how urgent it is
     */
    record Limit(LimitKind kind, Instant endsAt, Light light) {}

    /**
     * Somebody held.
     *
     * @param detentionId the detention; null before there is one
     * @param caseId the removal file or the application
     * @param caseNumber its number
     * @param province plate code
     * @param centre id of the removal centre; null before admission
     * @param since start of the holding
     * @param limits every limit that runs, nearest first
     * @param light light of the nearest limit
     * @param unlawful whether the holding is flagged as unlawful
     */
    record Held(
            @Nullable UUID detentionId,
            CaseId caseId,
            String caseNumber,
            String province,
            @Nullable String centre,
            Instant since,
            List<Limit> limits,
            Light light,
            boolean unlawful) {

        public Held {
            limits = List.copyOf(limits);
        }

        /** Returns the limit of a kind, if it runs. */
        public Optional<Limit> limit(LimitKind kind) {
            return limits.stream().filter(limit -> limit.kind() == kind).findFirst();
        }
    }

    /**
     * Which persons to show.
     *
     * @param province plate code; null for every province the actor may see
     * @param centre id of a removal centre; null for all
     * @param light only this light; null for all
     * @param page number of the page, from 0
     * @param size persons a page, 1 to 200
     */
    record Filter(
            @Nullable String province,
            @Nullable String centre,
            @Nullable Light light,
            int page,
            int size) {}

    /** How many persons are held, by traffic light. */
    record Totals(int all, int black, int red, int amber, int green) {}

    /** A removal centre. */
    record Centre(String id, String name, String province, int capacity, int occupied) {}

    /**
     * Something that does not agree.
     *
     * @param caseId the removal file
     * @param code stable upper-case code, e.g. {@code HELD_WITHOUT_DECISION}
     * @param text for people
     */
    record Discrepancy(CaseId caseId, String code, LocalizedText text) {}
}
