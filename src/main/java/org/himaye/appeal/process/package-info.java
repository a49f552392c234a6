/** Contract with the process model of an appeal, the delegates that it calls, and what moves it on from outside. */
@NullMarked
package org.himaye.appeal.process;

import org.jspecify.annotations.NullMarked;
