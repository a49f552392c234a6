package org.himaye.protection.application;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What ends for a child alone who has come of age, and the special needs that are asked again (YUKK 66, 67).
 *
 * <p>Filled by the form {@code end-representation}.
 *
 * @param endedAt when the person was told and the representation ended; local time of Türkiye
 * @param record what was agreed with the Family Ministry and the representative
 * @param disabled whether the person is disabled
 * @param pregnant whether the person is pregnant
 * @param singleParent whether the person is a single parent with a child
 * @param violenceVictim whether the person suffered torture, sexual assault or other serious violence
 * @param lgbti whether the person says to be LGBTI+
 * @param illiterate whether the person cannot read and write
 * @param traffickingIndicator whether there is an indicator of trafficking
 * @param chronicIllness whether the person is chronically ill
 */
public record EndRepresentationSubmission(
        LocalDateTime endedAt,
        String record,
        Boolean disabled,
        Boolean pregnant,
        Boolean singleParent,
        Boolean violenceVictim,
        Boolean lgbti,
        Boolean illiterate,
        Boolean traffickingIndicator,
        Boolean chronicIllness) {

    /** Returns the needs as the facts of DT-04. */
    Map<String, Boolean> needs() {
        Map<String, Boolean> needs = new LinkedHashMap<>();
        needs.put("disabled", disabled);
        needs.put("pregnant", pregnant);
        needs.put("singleParent", singleParent);
        needs.put("violenceVictim", violenceVictim);
        needs.put("lgbti", lgbti);
        needs.put("illiterate", illiterate);
        needs.put("traffickingIndicator", traffickingIndicator);
        needs.put("chronicIllness", chronicIllness);
        return needs;
    }
}
