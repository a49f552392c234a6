package org.himaye.shared;

/** Answers "who acts?" for the running thread; the only thing the domain asks {@code access}. */
public interface CurrentActor {

    /** Returns the acting user, {@link Actor#SYSTEM} inside engine jobs, and {@link Actor#NOBODY} without sign-on. */
    Actor get();
}
