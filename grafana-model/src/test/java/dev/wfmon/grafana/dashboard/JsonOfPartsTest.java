package dev.wfmon.grafana.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts of dashboards and the JSON that they become, without its quotes. */
class JsonOfPartsTest {

    private static final DataSource VM = DataSource.prometheus("vm");

    static Stream<Arguments> parts() {
        return Stream.of(
                arguments(
                        Query.range("up").json("A", VM),
                        "{refId:A,datasource:{type:prometheus,uid:vm},expr:up,range:true,instant:false,"
                                + "format:time_series,legendFormat:__auto,editorMode:code}"),
                arguments(
                        Query.instant("up").legend("{{job}}").hidden().json("A", VM),
                        "{refId:A,datasource:{type:prometheus,uid:vm},expr:up,range:false,instant:true,"
                                + "format:time_series,legendFormat:{{job}},editorMode:code,hide:true}"),
                arguments(
                        Query.table("up").minStep("1m").exemplars().refId("up").json("A", VM),
                        "{refId:up,datasource:{type:prometheus,uid:vm},expr:up,range:false,instant:true,"
                                + "format:table,legendFormat:__auto,editorMode:code,interval:1m,exemplar:true}"),
                arguments(
                        Query.heatmap("up").json("A", VM),
                        "{refId:A,datasource:{type:prometheus,uid:vm},expr:up,range:true,instant:false,"
                                + "format:heatmap,legendFormat:{{le}},editorMode:code}"),
                arguments(
                        Query.logs("{}").dataSource(DataSource.loki("l")).json("A", VM),
                        "{refId:A,datasource:{type:loki,uid:l},expr:{},queryType:range,editorMode:code}"),
                arguments(
                        Thresholds.base(Color.GREEN)
                                .then(0.5, Color.YELLOW.dark())
                                .then(25, Color.RED)
                                .json(),
                        "{mode:absolute,steps:[{color:green,value:null},{color:dark-yellow,value:0.5},"
                                + "{color:red,value:25}]}"),
                arguments(
                        Thresholds.base(Color.of("#abc")).ofRange().json(),
                        "{mode:percentage,steps:[{color:#abc,value:null}]}"),
                arguments(
                        ValueMapping.value("0").text("Idle").color(Color.GRAY).json(3),
                        "{type:value,options:{0:{text:Idle,color:gray,index:3}}}"),
                arguments(
                        ValueMapping.range(1, 2.5).text("Busy").json(0),
                        "{type:range,options:{from:1,to:2.5,result:{text:Busy,index:0}}}"),
                arguments(
                        ValueMapping.regex("v(.*)").text("$1").json(0),
                        "{type:regex,options:{pattern:v(.*),result:{text:$1,index:0}}}"),
                arguments(
                        ValueMapping.special(SpecialValue.NULL_OR_NAN).text("-").json(0),
                        "{type:special,options:{match:null+nan,result:{text:-,index:0}}}"),
                arguments(Link.to("Open", "/d/x").inNewTab().json(), "{title:Open,url:/d/x,targetBlank:true}"),
                arguments(Link.to("Help", "/help").json(), "{title:Help,url:/help}"),
                arguments(
                        Link.toDashboard("Task", "task")
                                .variable("id", LinkValue.label("task_id"))
                                .variable("pod", LinkValue.label("pod.name"))
                                .keepTime()
                                .json(),
                        "{title:Task,url:/d/task?var-id=${__field.labels.task_id}"
                                + "&var-pod=${__field.labels[\\pod.name\\]}&${__url_time_range}}"),
                arguments(
                        Link.to("Help", "/help?q=" + LinkValue.RAW.percentEncoded())
                                .keepVariables()
                                .json(),
                        "{title:Help,url:/help?q=${__value.raw:percentencode}&${__all_variables}}"),
                arguments(
                        Action.get("Look", "/look")
                                .parameter("a", "1")
                                .parameter("b", "2")
                                .json(),
                        "{type:fetch,title:Look,fetch:{method:GET,url:/look,queryParams:[[a,1],[b,2]],headers:[]}}"),
                arguments(
                        FieldOverride.of(FieldMatcher.byValue(Calculation.MAX, Comparison.LESS, 1))
                                .decimals(0)
                                .json(),
                        "{matcher:{id:byValue,options:{reducer:max,op:lt,value:1}},"
                                + "properties:[{id:decimals,value:0}]}"),
                arguments(
                        Expression.threshold("B", Evaluator.WITHIN, 1, 2).json("C", VM),
                        "{refId:C,datasource:{type:__expr__,uid:__expr__},type:threshold,expression:B,"
                                + "conditions:[{evaluator:{type:within_range,params:[1,2]}}]}"),
                arguments(
                        Transformation.merge().ofQuery("A", "B").disabled().json(),
                        "{id:merge,options:{},filter:{id:byRefId,options:A|B},disabled:true}"),
                arguments(
                        CalculateField.of("bytes", Operator.MULTIPLY, 8)
                                .as("bits")
                                .json(),
                        "{id:calculateField,options:{mode:binary,binary:{left:{matcher:{id:byName,options:bytes}},"
                                + "operator:*,right:{fixed:8}},alias:bits}}"),
                arguments(
                        Variable.custom("stage", "a,b")
                                .choice("Production", "prod")
                                .json(VM),
                        "{name:stage,type:custom,hide:0,query:a\\\\,b,Production : prod,multi:false,includeAll:false,"
                                + "current:{},options:[]}"),
                arguments(Transformation.merge().json(), "{id:merge,options:{}}"),
                arguments(Transformation.limit(5).json(), "{id:limit,options:{limitField:5}}"),
                arguments(
                        Transformation.sortBy("Value", true).json(),
                        "{id:sortBy,options:{sort:[{field:Value,desc:true}]}}"),
                arguments(
                        Transformation.organize()
                                .exclude("Time")
                                .rename("a", "A")
                                .order("b", "a")
                                .json(),
                        "{id:organize,options:{excludeByName:{Time:true},indexByName:{b:0,a:1},renameByName:{a:A}}}"),
                arguments(Transformation.of("transpose", JsonObject.empty()).json(), "{id:transpose,options:{}}"),
                arguments(
                        FieldOverride.byRegex("/p9.*/")
                                .lineWidth(2)
                                .points(Visibility.NEVER)
                                .color(Color.BLUE)
                                .json(),
                        "{matcher:{id:byRegexp,options:/p9.*/},properties:[{id:custom.lineWidth,value:2},"
                                + "{id:custom.showPoints,value:never},{id:color,value:{mode:fixed,fixedColor:blue}}]}"),
                arguments(
                        Annotation.query("Deploys", "changes(build_info[1m])")
                                .minStep("1m")
                                .disabled()
                                .json(VM),
                        "{name:Deploys,enable:false,hide:false,iconColor:red,target:{refId:Anno,"
                                + "expr:changes(build_info[1m]),interval:1m},datasource:{type:prometheus,uid:vm}}"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("parts")
    void becomes(Json part, String expected) {
        assertThat(part.toString().replace("\"", "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0,A", "1,B", "25,Z", "26,AA", "27,AB", "51,AZ", "52,BA", "701,ZZ", "702,AAA"})
    void countsQueriesInLetters(int index, String letters) {
        assertThat(RefId.of(index)).isEqualTo(letters);
    }
}
