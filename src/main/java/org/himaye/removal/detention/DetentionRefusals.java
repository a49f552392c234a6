package org.himaye.removal.detention;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;

/** Refusals that several steps share. */
final class DetentionRefusals {

    private DetentionRefusals() {}

    static Refusal notHeld() {
        return new Refusal(
                DetentionProblem.NOT_HELD,
                new LocalizedText(
                        "Bu dosyada süren bir idari gözetim yok.", "Nobody is in detention in this file any more."),
                "YUKK 57");
    }

    static Refusal childIsNotHeld() {
        return new Refusal(
                DetentionProblem.CHILD_IS_NOT_HELD,
                new LocalizedText(
                        "Refakatsiz çocuk geri gönderme merkezine alınmaz.",
                        "A child alone is not admitted to a removal centre."),
                "YUKK 66/1");
    }
}
