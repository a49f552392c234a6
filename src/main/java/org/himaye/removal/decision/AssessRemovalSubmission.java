package org.himaye.removal.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Grounds, prohibitions and screenings of one person (YUKK 4, 54, 55).
 *
 * <p>Filled by the form {@code assess-removal}.
 *
 * @param deportationAssessed whether deportation after a sentence is assessed (54/1-a)
 * @param criminalOrganisation whether the person leads, belongs to or supports a terrorist or profit-seeking criminal organisation (54/1-b)
 * @param untrueInformation whether untrue information or a false document was used (54/1-c)
 * @param unlawfulLivelihood whether livelihood was unlawful (54/1-ç)
 * @param publicThreat whether there is a threat to public order, security or health (54/1-d)
 * @param visaOverstay whether visa or exemption was overstayed (54/1-e)
 * @param visaEndedOn last day of visa or exemption; null if not given
 * @param visaCancelled whether the visa was cancelled (54/1-e)
 * @param permitCancelled whether the residence permit was cancelled (54/1-f)
 * @param permitOverstay whether the permit was overstayed (54/1-g)
 * @param permitEndedOn last day of the permit; null if not given
 * @param acceptableReason whether there is an acceptable reason for overstaying the permit
 * @param unauthorisedWork whether the person worked without a permit (54/1-ğ)
 * @param entryOrExitBreach whether rules of entry or exit were breached, or somebody tried to (54/1-h)
 * @param entryBanInForce whether the person came despite an entry ban (54/1-ı)
 * @param protectionEnded whether protection was refused, ended or cancelled (54/1-i)
 * @param otherRightToStay whether another right to stay exists
 * @param renewalRefused whether renewal was refused and the person stayed (54/1-j)
 * @param renewalRefusedOn day of notification of the refused renewal; null if not given
 * @param listedOrganisation whether there is a link to an organisation listed as terrorist (54/1-k)
 * @param seriousThreat whether the threat to public order or security is serious
 * @param stateless whether the person holds a document of a stateless person
 * @param tortureRisk whether there are serious signs of death penalty, torture or inhuman treatment (55/1-a)
 * @param unfitToTravel whether travel is risky because of health, age or pregnancy (55/1-b)
 * @param untreatableThere whether a life-threatening illness is treated here and cannot be there (55/1-c)
 * @param supportedVictim whether the person benefits from victim support (55/1-ç)
 * @param violenceVictim whether a victim of violence is still treated (55/1-d)
 * @param prohibitedUntil day on which the prohibition ends by itself; null if not given
 * @param unaccompaniedChild whether the person says or appears to be an unaccompanied child (66)
 * @param protectionWish whether the person wishes protection (65)
 * @param traffickingIndication whether there are signs of trafficking
 * @param destination country of destination, ISO 3166 alpha-3; null if not given
 * @param destinationResult what the screening found for the country; null if not given
 * @param destinationReasons why; null if not given
 * @param otherDestination another country of destination, ISO 3166 alpha-3; null if not given
 * @param otherDestinationResult what the screening found for it; null if not given
 * @param otherDestinationReasons why; null if not given
 * @param facts the facts found
 * @param reasons why the facts lead to the result
 */
public record AssessRemovalSubmission(
        Boolean deportationAssessed,
        Boolean criminalOrganisation,
        Boolean untrueInformation,
        Boolean unlawfulLivelihood,
        Boolean publicThreat,
        Boolean visaOverstay,
        @Nullable LocalDate visaEndedOn,
        Boolean visaCancelled,
        Boolean permitCancelled,
        Boolean permitOverstay,
        @Nullable LocalDate permitEndedOn,
        Boolean acceptableReason,
        Boolean unauthorisedWork,
        Boolean entryOrExitBreach,
        Boolean entryBanInForce,
        Boolean protectionEnded,
        Boolean otherRightToStay,
        Boolean renewalRefused,
        @Nullable LocalDate renewalRefusedOn,
        Boolean listedOrganisation,
        Boolean seriousThreat,
        Boolean stateless,
        Boolean tortureRisk,
        Boolean unfitToTravel,
        Boolean untreatableThere,
        Boolean supportedVictim,
        Boolean violenceVictim,
        @Nullable LocalDate prohibitedUntil,
        Boolean unaccompaniedChild,
        Boolean protectionWish,
        Boolean traffickingIndication,
        @Nullable String destination,
        @Nullable ScreeningResult destinationResult,
        @Nullable String destinationReasons,
        @Nullable String otherDestination,
        @Nullable ScreeningResult otherDestinationResult,
        @Nullable String otherDestinationReasons,
        String facts,
        String reasons) {

    /** What a non-refoulement screening found (YUKK 4). */
    public enum ScreeningResult {
        /** Nothing stands against this country. */
        SAFE,
        /** Nobody like this person may be sent there. */
        UNSAFE
    }
}
