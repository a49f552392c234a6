package org.himaye.shared;

/** The open tasks of files whose very existence is hidden: each is given to persons of the file's team, never to a group. */
public interface SealedTasks {

    /** Gives the open tasks of a file to those who are on its team now. */
    void refresh(CaseId file);
}
