package org.himaye.appeal.application;

/** Whether a member sits by right or in place of another (CBK-4 164/1). */
public enum Standing {
    /** Asıl üye. */
    PRINCIPAL,
    /** Yedek üye: sits when the principal is absent or in conflict. */
    SUBSTITUTE
}
