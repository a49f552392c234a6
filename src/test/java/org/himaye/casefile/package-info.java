@NullMarked
package org.himaye.casefile;

import org.jspecify.annotations.NullMarked;
