/**
 * Proves on every build that models, forms and code mean the same by the same name, and that modules keep their distance.
 *
 * <p>{@link org.himaye.model.ModelCheck} needs neither an engine nor a Spring context.
 */
@NullMarked
package org.himaye.model;

import org.jspecify.annotations.NullMarked;
