package org.himaye.shared;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process as its author drew it. Lengths are the pixels of the drawing, with y growing downwards.
 *
 * @param process id of the process
 * @param name Turkish name of the process
 * @param planes its sheets, the main one first; each collapsed sub-process has a sheet of its own
 */
public record ProcessDiagram(String process, String name, List<Plane> planes) {

    /** Takes the sheets as they are now. */
    public ProcessDiagram {
        planes = List.copyOf(planes);
    }

    /**
     * Returns a sheet.
     *
     * @param subProcess id of the sub-process it shows; null for the main sheet
     */
    public Optional<Plane> plane(@Nullable String subProcess) {
        String element = subProcess == null ? process : subProcess;
        return planes.stream().filter(plane -> plane.element().equals(element)).findFirst();
    }

    /** Returns the flow nodes of all sheets. */
    public Stream<Node> nodes() {
        return planes.stream().flatMap(plane -> plane.nodes().stream());
    }

    /**
     * One sheet.
     *
     * @param element id of the process or of the collapsed sub-process that it shows
     * @param name Turkish name of the same
     * @param nodes the flow nodes on it, in the order of the file
     * @param flows the sequence flows on it, in the order of the file
     * @param regions the pools and lanes on it
     */
    public record Plane(String element, String name, List<Node> nodes, List<Flow> flows, List<Region> regions) {

        /** Takes the elements as they are now. */
        public Plane {
            nodes = List.copyOf(nodes);
            flows = List.copyOf(flows);
            regions = List.copyOf(regions);
        }
    }

    /**
     * Something a case can be at or pass through.
     *
     * @param id id in the model
     * @param name Turkish label; empty if the author gave none
     * @param kind what it is
     * @param trigger what an event waits for or does
     * @param interrupting false for a boundary or start event that lets the work around it go on
     * @param expanded whether a sub-process shows what is inside on the same sheet
     * @param calledProcess the process that a call activity runs; null for everything else
     * @param attachedTo the activity on whose border an event sits; null for everything else
     * @param within the sub-process directly around it; null on the level of the process
     * @param box where it is drawn
     * @param labelBox where its label is drawn; null if the author left that open or the label is inside
     */
    public record Node(
            String id,
            String name,
            Kind kind,
            Trigger trigger,
            boolean interrupting,
            boolean expanded,
            @Nullable String calledProcess,
            @Nullable String attachedTo,
            @Nullable String within,
            Box box,
            @Nullable Box labelBox) {}

    /**
     * An arrow.
     *
     * @param id id in the model
     * @param name Turkish label; empty if there is none
     * @param isDefault whether the gateway takes it when no other condition holds
     * @param points its corners, from the source to the target; two or more
     * @param labelBox where its label is drawn; null if the author left that open
     */
    public record Flow(
            String id,
            String name,
            boolean isDefault,
            List<Point> points,
            @Nullable Box labelBox) {

        /** Takes the corners as they are now. */
        public Flow {
            points = List.copyOf(points);
        }
    }

    /**
     * A pool or a lane.
     *
     * @param id id in the model
     * @param name Turkish label; empty if there is none
     * @param horizontal whether it runs from left to right
     * @param box where it is drawn
     */
    public record Region(String id, String name, boolean horizontal, Box box) {}

    /**
     * A rectangle by its upper left corner.
     *
     * @param x left border
     * @param y upper border
     * @param width zero or more
     * @param height zero or more
     */
    public record Box(double x, double y, double width, double height) {

        /** Returns the right border. */
        public double right() {
            return x + width;
        }

        /** Returns the lower border. */
        public double bottom() {
            return y + height;
        }

        /** Returns the middle between left and right. */
        public double centreX() {
            return x + width / 2;
        }

        /** Returns the middle between top and bottom. */
        public double centreY() {
            return y + height / 2;
        }

        /** Tells whether the two share more than a border. */
        public boolean overlaps(Box other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }
    }

    /**
     * A corner of an arrow.
     *
     * @param x distance from the left
     * @param y distance from the top
     */
    public record Point(double x, double y) {}

    /** What a flow node is. */
    public enum Kind {
        /** Start event. */
        START(false),
        /** End event. */
        END(false),
        /** Event on the way at which a case waits. */
        CATCH(true),
        /** Event on the way that tells something. */
        THROW(false),
        /** Event on the border of an activity. */
        BOUNDARY(false),
        /** Task of an officer. */
        USER_TASK(true),
        /** Step that Himaye takes by itself. */
        SERVICE_TASK(false),
        /** Decision table. */
        RULE_TASK(false),
        /** Any other task. */
        TASK(true),
        /** Activity that runs another process. */
        CALL(true),
        /** Sub-process. */
        SUB_PROCESS(true),
        /** Sub-process that begins by an event, whatever is going on around it. */
        EVENT_SUB_PROCESS(true),
        /** Gateway that takes one way. */
        EXCLUSIVE(false),
        /** Gateway that takes all ways. */
        PARALLEL(false),
        /** Gateway that takes one way or more. */
        INCLUSIVE(false),
        /** Gateway at which a case waits for the first of several events. */
        EVENT_BASED(true);

        private final boolean holdsCases;

        Kind(boolean holdsCases) {
            this.holdsCases = holdsCases;
        }

        /** Tells whether cases stay there, so that no figures mean no cases. */
        public boolean holdsCases() {
            return holdsCases;
        }

        /** Tells whether it is a sub-process, with or without an event that begins it. */
        public boolean isSubProcess() {
            return this == SUB_PROCESS || this == EVENT_SUB_PROCESS;
        }

        /** Tells whether it is drawn as a rectangle with its label inside. */
        public boolean isActivity() {
            return switch (this) {
                case USER_TASK, SERVICE_TASK, RULE_TASK, TASK, CALL, SUB_PROCESS, EVENT_SUB_PROCESS -> true;
                default -> false;
            };
        }

        /** Tells whether it is drawn as a diamond. */
        public boolean isGateway() {
            return switch (this) {
                case EXCLUSIVE, PARALLEL, INCLUSIVE, EVENT_BASED -> true;
                default -> false;
            };
        }
    }

    /** What an event waits for or does. */
    public enum Trigger {
        /** Nothing in particular. */
        NONE,
        /** A moment. */
        TIMER,
        /** A message. */
        MESSAGE,
        /** The end of everything around it. */
        TERMINATE,
        /** An error of the procedure. */
        ERROR,
        /** Anything else that BPMN knows. */
        OTHER
    }
}
