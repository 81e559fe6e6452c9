"""The ways the Arabic press tells charges, answers, refusals and talks: one construction a case."""

from __future__ import annotations

import pytest
from invented_reports import arabic
from wasata.curation.coder.rules import RulesCoder

CASES = [
    # what one side says another did wrong is a charge …
    (
        "قالت الحكومة اليمنية إن جماعة الحوثي خرقت الهدنة في الضالع.",
        ["ACCUSE:allege initiator:yem-gov recipient:houthis"],
    ),
    (
        "أكدت حركة حماس أن إسرائيل انتهكت وقف إطلاق النار بغارة على رفح.",
        ["ACCUSE:allege initiator:hamas recipient:israel"],
    ),
    # … and what a report says itself is told by its fire
    ("خرقت جماعة الحوثي الهدنة بقصف أحياء في تعز.", ["ASSAULT:heavy-weapons initiator:houthis"]),
    ("قالت مصادر محلية إن الحوثيين خرقوا الهدنة.", []),
    # whom a side will not release, whatever it holds him for
    (
        "ترفض جماعة الحوثي الإفراج عن ناشطين بتهمة المشاركة في مظاهرة.",
        ["REJECT:yield detainee:activists initiator:houthis"],
    ),
    # families of people held ask for them
    (
        "طالبت أسر المختطفين جماعة الحوثي بإطلاق سراح ذويهم.",
        ["REQUEST:yield initiator:prisoners-families recipient:houthis"],
    ),
    # what talks are for is not yet agreed; who leaves for them breaks nothing off
    (
        "أعلن الاتحاد الأفريقي، الثلاثاء، انطلاق مفاوضات بين الحكومة الإثيوبية وجبهة تحرير تيغراي في نيروبي للتوصل إلى هدنة.",
        ["CONSULT:mediation mediator:african-union party:ethiopia,tplf"],
    ),
    ("غادر وفد الحكومة اليمنية، الأحد، إلى مسقط لبدء المفاوضات مع الحوثيين.", []),
    # a side's answer: who gives it, who takes it, and who only fights
    ("سلم وفد حماس رد الحركة لمصر.", ["CONSULT:mediation mediator:egypt party:hamas"]),
    ("تلقت قطر رد حركة حماس على مقترح الهدنة.", ["CONSULT:mediation mediator:qatar party:hamas"]),
    ("تلقى الجيش السوداني ردا من قوات الدعم السريع على مقترحه.", []),
    # with whom mediators go between is no side
    (
        "أعلنت قطر أن الدوحة والقاهرة تسلمتا ردا من حركة حماس. وأكدت قطر ومصر أن جهود وساطتهما مع الولايات المتحدة مستمرة.",
        ["CONSULT:mediation mediator:egypt,qatar,us party:hamas"],
    ),
    # who makes known what two others agreed mediated it
    ("أعلنت مصر أنه تم التوصل إلى هدنة بين إسرائيل وحركة الجهاد الإسلامي.", ["AGREE mediator:egypt party:israel,pij"]),
    # who announces that he accepts a truce declares none
    ("أعلنت حكومة الوفاق الوطني، الجمعة، قبول مقترح وقف إطلاق النار في طرابلس.", ["AGREE initiator:gna"]),
    # messages through a third, contacts with both sides
    ("تبادلت إيران والولايات المتحدة رسائل عبر سلطنة عمان.", ["CONSULT:mediation mediator:oman party:iran,us"]),
    ("تجري قطر اتصالات مع إسرائيل وحماس لتمديد الهدنة.", ["CONSULT:mediation mediator:qatar party:hamas,israel"]),
    # with whom behind how long it lasted; who came from a meeting was there
    (
        "عقد المبعوث الأممي اجتماعا مطولا استمر ساعتين مع رئيس الوزراء اللبناني.",
        ["CONSULT:mediation mediator:un party:lebanon"],
    ),
    ("غادر وفد حركة حماس القاهرة بعد لقاء رئيس المخابرات المصرية.", ["CONSULT party:egypt,hamas"]),
    # two tribes, the second by a name the registry knows only with the word for one
    (
        "نجحت وساطة قبلية في إنهاء قضية ثأر بين قبيلتي مراد وعبيدة في مأرب.",
        ["AGREE mediator:tribal-elders party:abida-yemen,murad"],
    ),
    ("جرى الاتفاق بين وجهاء درعا والحكومة السورية على وقف إطلاق النار.", ["AGREE party:notables,syr-gov"]),
    # a masculine head that only looks like a plural
    ("دعا الأمين العام للأمم المتحدة إسرائيل إلى وقف الحرب.", ["REQUEST:yield initiator:un recipient:israel"]),
    (
        "حث الأمين العام لجامعة الدول العربية لبنان على ضبط النفس.",
        ["REQUEST:yield initiator:arab-league recipient:lebanon"],
    ),
    # a sentence that goes on with a verb of words alone
    (
        "التقى وزير الخارجية المصري نظيره الإيراني في القاهرة. ودعا إلى وقف إطلاق النار في غزة.",
        ["CONSULT party:egypt,iran", "REQUEST:yield initiator:egypt"],
    ),
    # whose staff is freed: never that of who frees
    ("أعلنت الأمم المتحدة أن الحوثيين أفرجوا عن خمسة من موظفيها.", ["RETREAT:release detainee:un initiator:houthis"]),
    ("قالت قسد إن الحكومة السورية أفرجت عن سبعة من مقاتليها.", ["RETREAT:release detainee:sdf initiator:syr-gov"]),
    # an envoy who tells of a deal between two mediated it; the sides who were there did not
    ("قال المبعوث الأميركي توم براك إن سوريا وإسرائيل توصلتا إلى هدنة.", ["AGREE mediator:us party:israel,syr-gov"]),
    (
        "شهدت الدوحة، السبت، توقيع اتفاقية سلام بين حكومة الكونغو الديمقراطية وحركة 23 مارس. وجرى التوقيع بحضور مسؤولين قطريين وممثلين عن الطرفين، بعد جولات استضافتها الدوحة.",
        ["AGREE mediator:qatar party:drc,m23"],
    ),
    # a meeting for a day to come is agreed on
    ("تستضيف القاهرة الأحد المقبل اجتماعا بين حركتي فتح وحماس.", ["AGREE mediator:egypt party:fatah,hamas"]),
    # who stands between two whose brokers are known, whoever they sent
    (
        "التقى وزير الخارجية العماني كلا من نظيره الإيراني والمبعوث الأميركي في مسقط.",
        ["CONSULT:mediation mediator:oman party:iran,us"],
    ),
    # what mediation that is told of brought about
    (
        "كشفت مصادر محلية عن نجاح وساطة قبلية في إطلاق سراح قائد حوثي كان أسيرا لدى القوات الحكومية اليمنية.",
        ["RETREAT:release detainee:houthis initiator:yem-gov-forces mediator:tribal-elders"],
    ),
    (
        "نجحت وساطة قبلية في فض اشتباكات بين قبيلتي مراد وعبيدة.",
        ["AGREE mediator:tribal-elders party:abida-yemen,murad"],
    ),
    # whose withdrawal is asked for, by an adjective or straight behind; all the forces of a side
    (
        "طالبت الحكومة اليمنية بانسحاب الحوثيين من الحديدة وتسليم السلاح.",
        ["REQUEST:yield initiator:yem-gov recipient:houthis"],
    ),
    (
        "طالب شيخ العقل حكمت الهجري بوقف العمليات فورا وبسحب القوات كلها من جوار البلدة.",
        ["REQUEST:yield initiator:druze-spiritual-leadership"],
    ),
    # what mediation led to, behind who led it; between whom the fighting was that a truce ends
    (
        "أثمرت جهود الوساطة التي قادتها دولة قطر عن إفراج حركة طالبان عن مواطن أميركي.",
        ["RETREAT:release detainee:us initiator:taliban mediator:qatar"],
    ),
    (
        "كشفت بعثة الأمم المتحدة في ليبيا عن التوصل الأحد إلى اتفاق لوقف إطلاق النار في القتال بين الفصائل المتحاربة جنوب مصراتة.",
        ["AGREE mediator:unsmil party:local-armed-groups"],
    ),
    # names in quotation marks, the first with its adjective behind them
    (
        "عملية تبادل أسرى بين حركة “حزب الله” اللبنانية وعناصر “جبهة النصرة”.",
        [
            "RETREAT:release detainee:hezbollah initiator:nusra",
            "RETREAT:release detainee:nusra initiator:hezbollah",
        ],
    ),
    # who signs for a side is there as that side
    (
        "وقعت حركتا فتح وحماس، الخميس، في القاهرة اتفاقا للمصالحة برعاية مصرية. ووقع عن حركة فتح رئيس وفدها فيما وقع عن حركة حماس نائب رئيسها.",
        ["AGREE mediator:egypt party:fatah,hamas"],
    ),
    # mediators whom somebody came to see; who carries a swap out is a side of it; deeds of clans; whose fighters come back
    (
        "وصل وفد من حركة حماس إلى القاهرة لبحث مقترح وقف إطلاق النار مع الوسطاء المصريين.",
        ["CONSULT:mediation mediator:egypt party:hamas"],
    ),
    ("وقعت قبيلتا المسيرية والرزيقات صكا قبليا.", ["AGREE party:misseriya,rizeigat"]),
    ("رعى محافظ مأرب صلحا قبليا بين قبيلتي مراد وعبيدة.", ["AGREE mediator:yem-gov party:abida-yemen,murad"]),
    (
        "تسلمت قوات حفتر ثمانية من مقاتليها كانوا أسرى لدى قوات الوفاق.",
        ["RETREAT:release detainee:lna initiator:gna-forces"],
    ),
    ("انسحب وفد الحكومة اليمنية من مشاورات جنيف.", ["SANCTION:withdraw initiator:yem-gov"]),
    # words of mediation before a headline's pause; talks of which a round failed
    (
        "بوساطة سعودية.. مالي تفرج عن ثلاثة جنود من ساحل العاج",
        ["RETREAT:release detainee:ivory-coast initiator:mali mediator:saudi-arabia"],
    ),
    (
        "بوساطة قبلية.. الحوثيون يفرجون عن خمسة جنود",
        ["RETREAT:release detainee:yem-gov-forces initiator:houthis mediator:tribal-elders"],
    ),
    # people given back
    (
        "أعادت روسيا ستة أطفال إلى أوكرانيا بوساطة قطرية.",
        ["RETREAT:release detainee:children initiator:russia mediator:qatar recipient:ukraine"],
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES, ids=[text[:60] for text, _ in CASES])
def test_tellings(coder: RulesCoder, text: str, told: list[str]) -> None:
    assert arabic(coder, text) == told
