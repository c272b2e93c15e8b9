package dev.lethe.ingest.signals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import dev.lethe.core.corpus.Wish;
import dev.lethe.ingest.json.Fields;
import dev.lethe.ingest.json.JsonStream;
import dev.lethe.ingest.json.Reading;
import dev.lethe.ingest.json.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'x':1                                                  | NONE
          'contentUsage':null                                    | NONE
          'contentUsage':''                                      | NONE
          'contentUsage':'train-ai=y'                            | NONE
          'contentUsage':'train-ai=y, search=n'                  | NONE
          'contentUsage':'search=n'                              | NONE
          'contentUsage':' train-ai=y;exp=2027 ,search=y '       | NONE
          'contentUsage':['train-ai=y','search=y']               | NONE
          'contentUsage':'train-ai=n'                            | RESERVED
          'contentUsage':'search=y, train-ai=n'                  | RESERVED
          'contentUsage':'train-ai=y, train-ai=n'                | RESERVED
          'contentUsage':'train-ai=n;reason=mine'                | RESERVED
          'contentUsage':'train-genai=n'                         | RESERVED
          'contentUsage':'all=n'                                 | RESERVED
          'contentUsage':['train-ai=y','train-ai=n']             | RESERVED
          'contentUsage':{'@value':'train-ai=n'}                 | RESERVED
          'contentUsage':{'@value':'train-ai=y'}                 | NONE
          'contentUsage':'train-ai'                              | RESERVED
          'contentUsage':'train-ai=maybe'                        | RESERVED
          'contentUsage':'train-ai="n"'                          | RESERVED
          'contentUsage':'Train-AI=y'                            | RESERVED
          'contentUsage':'train-ai=y,'                           | RESERVED
          'contentUsage':'no, thank you'                         | RESERVED
          'contentUsage':true                                    | RESERVED
          'contentUsage':{'train-ai':'y'}                        | RESERVED
          'tdm-reservation':1                                    | RESERVED
          'tdm-reservation':'1'                                  | RESERVED
          'tdmReservation':1                                     | RESERVED
          'tdm-reservation':0                                    | NONE
          'tdm-reservation':'0'                                  | NONE
          'tdmReservation':null                                  | NONE
          'tdm-reservation':0,'tdmReservation':1                 | RESERVED
          'tdm-reservation':true                                 | RESERVED
          'tdm-reservation':false                                | RESERVED
          'tdm-reservation':2                                    | RESERVED
          'tdm-reservation':'no'                                 | RESERVED
          'tdm-reservation':0,'contentUsage':'train-ai=n'        | RESERVED
          """)
  void aSignalThatReservesOrCannotBeUnderstoodReserves(String members, Wish wish) {
    assertThat(wish(members)).isEqualTo(wish);
  }

  @Test
  void aListThatNeverEndsIsNotUnderstood() {
    assertThat(wish("'contentUsage':'" + "train-ai=y,".repeat(20_000) + "train-ai=y'"))
        .isEqualTo(Wish.RESERVED);
    assertThat(wish("'contentUsage':'train-ai=y" + ";a".repeat(500) + "!'"))
        .isEqualTo(Wish.RESERVED);
  }

  private static Wish wish(String members) {
    Reading reading =
        JsonStream.read(("{" + members + "}").replace("\"", "\\\"").replace('\'', '"'));
    Value value = ((Reading.Whole) reading).value();
    return Reservation.of(Fields.of((Value.Members) value)::get);
  }
}
