@NullMarked
package org.himaye.casefile.web;

import org.jspecify.annotations.NullMarked;
