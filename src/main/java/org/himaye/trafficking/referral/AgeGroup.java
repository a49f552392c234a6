package org.himaye.trafficking.referral;

/** Whether somebody is under 18, as far as it is known. */
public enum AgeGroup {
    /** On sekiz yaşında veya daha büyük. */
    ADULT(false),
    /** On sekiz yaşından küçük. */
    CHILD(true),
    /** Yaş şüphelidir; çocuk kabul edilir. */
    DOUBTFUL(true);

    private final boolean child;

    AgeGroup(boolean child) {
        this.child = child;
    }

    /** Tells whether the person is treated as a child; doubt speaks for the child (TCK 80/3, law note DT-18). */
    public boolean isTreatedAsChild() {
        return child;
    }
}
