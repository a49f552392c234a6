@NullMarked
package org.himaye.appeal.application;

import org.jspecify.annotations.NullMarked;
