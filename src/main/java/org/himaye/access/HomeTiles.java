package org.himaye.access;

import java.util.List;
import org.himaye.shared.Actor;

/**
 * What a module offers on the start page. Every such bean is asked, in the order of {@code @Order}; the page behind a
 * tile checks for itself who may open it.
 */
public interface HomeTiles {

    /** Returns the tiles for an officer, possibly none. */
    List<HomeTile> of(Actor actor);
}
