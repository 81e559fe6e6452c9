"""Who is on which side in Arabic reports of force: invented sentences in several wordings, and near-misses."""

from __future__ import annotations

import pytest
from invented_reports import arabic_events, in_words

CLASH = "ASSAULT"
CASES = [
    # who fell in a clash fell in that clash, and is a side of it
    ("قُتل ثلاثة جنود من الجيش السوري في اشتباكات مع تنظيم داعش في بادية تدمر.", ["ASSAULT party:is,syr-gov-forces"]),
    ("مقتل عنصرين من قسد جراء اشتباكات مع الجيش الوطني في تل تمر.", ["ASSAULT party:sdf,sna"]),
    ("أصيب جنديان من الجيش السوري خلال اشتباكات عنيفة مع تنظيم داعش.", ["ASSAULT party:is,syr-gov-forces"]),
    # … but not who was shelled after one
    (
        "قُتل مدنيان بقصف مدفعي بعد اشتباكات بين الجيش السوداني وقوات الدعم السريع في أم درمان.",
        ["ASSAULT:heavy-weapons recipient:civilians", "ASSAULT party:rsf,saf"],
    ),
    # sides told behind a second verb, or in the clause about the clash
    (
        "اندلعت اشتباكات مساء الخميس واستمرت حتى صباح الجمعة بين قسد والجيش الوطني في تل تمر.",
        ["ASSAULT party:sdf,sna"],
    ),
    (
        "أدت الاشتباكات التي دارت بين قبيلتين في سبها أمس إلى إصابة طفلين.",
        ["ASSAULT party:tribal-fighters"],
    ),
    # names that are also everyday words, straight behind the verb and joined to a name that is not
    ("توصلت فتح وحماس إلى اتفاق لوقف إطلاق النار في عين الحلوة.", ["AGREE party:fatah,hamas"]),
    # clans by names that begin with a word for a clan
    ("اندلعت اشتباكات بين قبيلتي آل سالم وآل راجح في مأرب.", ["ASSAULT party:tribal-fighters"]),
    ("اندلعت اشتباكات بين عشيرتي أولاد جابر وأولاد ناصر في ميسان.", ["ASSAULT party:tribal-fighters"]),
    # armed groups no registry has, by a name in quotes or in the construct
    ("اندلعت اشتباكات بين كتيبة الوادي ولواء النهر في مدينة الزاوية.", ["ASSAULT party:local-armed-groups"]),
    (
        'هاجمت سرايا "حراس التل" مقر الشرطة في طبرق.',
        ["ASSAULT initiator:local-armed-groups recipient:libya-gov-forces"],
    ),
    (
        "اشتبكت كتيبة الوادي بقيادة العقيد سالم الحارث، مع قوات اللواء 444 جنوب طرابلس.",
        ["ASSAULT party:brigade-444,local-armed-groups"],
    ),
    # … but a group told with its body is the body's, and an adjective is no name
    ("نفذت كتيبة من الجيش الليبي مداهمات في درنة.", ["COERCE initiator:libya-gov-forces"]),
    # fighters told by whom they fight for
    (
        "قصفت القوات التركية وفصائل المعارضة الموالية لها بلدة تل تمر.",
        ["ASSAULT:heavy-weapons initiator:sna,tur-forces"],
    ),
    ("قصفت تركيا والفصائل المدعومة منها قرية الدردارة.", ["ASSAULT:heavy-weapons initiator:sna,tur-forces"]),
    (
        "اعتقلت قوات النظام والميليشيات التابعة لها ستة شبان في حمص.",
        ["COERCE:arrest initiator:syr-gov-forces,syr-pro-gov-militias detainee:youth"],
    ),
    # … which says nothing of a body the registry names by itself
    (
        "قصفت فصائل المعارضة مواقع قوات النظام في سراقب.",
        ["ASSAULT:heavy-weapons initiator:syr-opposition recipient:syr-gov-forces"],
    ),
    # a sound plural with its ending heads no construct: what follows is struck
    ("استهدف مسلحون قوات النظام في درعا.", ["ASSAULT initiator:unidentified-gunmen recipient:syr-gov-forces"]),
    ("هاجم مجهولون حاجزا للجيش اللبناني في عرسال.", ["ASSAULT initiator:unidentified-gunmen recipient:leb-forces"]),
    ("اعتقلت قسد مقاتلي تنظيم داعش في هجين.", ["COERCE:arrest initiator:sdf detainee:is"]),
    # things with a pronoun are those of the body told before
    ("قالت قسد إن مسلحين هاجموا دورياتها في الشحيل.", ["ASSAULT initiator:unidentified-gunmen recipient:sdf"]),
    ("نشرت تركيا قواتها على الحدود السورية.", ["MOBILIZE:troops initiator:turkey"]),
    # «الاحتلال» is a body, «احتلال» an act; «مدينة» is a town and condemns nobody
    ("قصف الاحتلال حي الشجاعية شرق غزة.", ["ASSAULT:heavy-weapons initiator:israel"]),
    ("استشهد شاب برصاص الاحتلال في جنين.", ["ASSAULT:firearms initiator:israel recipient:youth"]),
    ("هاجمت قوات المتمردين مدينة غوما.", ["ASSAULT initiator:rebels-unknown"]),
    # people told by their state alone suffer; an adjective behind a noun says who acted
    ("إصابة فلسطيني واعتقال آخر في الخليل.", ["ASSAULT recipient:civilians"]),
    ("اعتقل الجيش الإسرائيلي 12 فلسطينيا في بيت لحم.", ["COERCE:arrest initiator:israel detainee:civilians"]),
    ("منعت قوات الاحتلال الفلسطينيين من المرور.", ["COERCE:restrict initiator:israel recipient:civilians"]),
    ("اعتقالات إسرائيلية في الخليل.", ["COERCE:arrest initiator:israel"]),
    ("دعا السعوديون إلى وقف إطلاق النار في اليمن.", ["REQUEST:yield initiator:saudi-arabia"]),
    # short names: the body that existed then, is near, and whose kin the report names
    (
        "اعتقلت قوات الأمن الداخلي في اللاذقية ثلاثة شبان.",
        ["COERCE:arrest initiator:syr-general-security detainee:youth"],
    ),
    (
        "قالت قوات سوريا الديمقراطية إن قوى الأمن الداخلي اعتقلت شابين في الرقة.",
        ["COERCE:arrest initiator:asayish detainee:youth"],
    ),
    ("ألقت قوى الأمن الداخلي القبض على شاب في مدينة زحلة.", ["COERCE:arrest initiator:leb-isf detainee:youth"]),
    ("اعتقلت السلطات عشرة محتجين في تونس العاصمة.", ["COERCE:arrest initiator:tunisia detainee:protesters"]),
    # what a crowd says at its protest is part of it, and tells whom it addresses
    (
        "نظم عشرات المعلمين وقفة احتجاجية في تعز. وطالب المحتجون الحكومة بصرف رواتبهم.",
        ["PROTEST:demo initiator:teachers recipient:yem-gov"],
    ),
    ("بدأ معلمو عدن إضرابا عن العمل.", ["PROTEST:strike initiator:teachers"]),
    # gunmen who hold people abduct them; what endangers threatens nobody
    (
        "احتجز مسلحون مجهولون ثلاثة شبان في ريف السويداء وطالبوا بفدية مالية.",
        ["ASSAULT:abduct initiator:unidentified-gunmen detainee:youth"],
    ),
    ("ضبطت الشرطة أسلحة معدة لعمليات تهدد أمن المواطنين في أربيل.", ["COERCE:seize initiator:iraq-forces"]),
    # who attacked tells how: suicide bombers, drones named behind their owner, bombs that drones drop
    (
        "قُتل ثلاثة من عناصر الحشد الشعبي بتفجير سيارة مفخخة يقودها انتحاري في ديالى.",
        ["ASSAULT:suicide-attack recipient:pmf"],
    ),
    (
        "قُتل صحفي في غارة شنتها طائرة إسرائيلية مسيّرة في الخيام.",
        ["ASSAULT:drone initiator:israel recipient:journalists"],
    ),
    ("ألقت مسيّرة إسرائيلية قنبلة على بلدة بليدا.", ["ASSAULT:drone initiator:israel"]),
    # what is attacked is a checkpoint, not an ambush
    (
        "شنت مجموعات مسلحة هجوما على كمين للجيش المصري في الشيخ زويد.",
        ["ASSAULT initiator:local-armed-groups recipient:egypt"],
    ),
    # people called by name; who is told to have laid it; to whom it is attributed
    (
        "قال مصدر إن ضابطا يدعى سالم الحارث قتل في انفجار عبوة ناسفة وضعها مجهولون في عدن.",
        ["ASSAULT:explosives initiator:unidentified-gunmen recipient:yem-gov-forces"],
    ),
    (
        "قُتل سبعة جنود من الجيش المالي في هجوم نسب إلى جماعة نصرة الإسلام والمسلمين.",
        ["ASSAULT initiator:jnim recipient:mali"],
    ),
    (
        "طالبت قبائل شبوة بخروج قوات الأمن من محافظة شبوة.",
        ["REQUEST:yield initiator:tribal-fighters recipient:yem-gov-forces"],
    ),
    ("فجر الجيش المصري منزلا غرب الشيخ زويد.", ["ASSAULT:destroy initiator:egypt"]),
    ("نفذت القوات هجوما فجر الجمعة على موقع للحوثيين في مأرب.", ["ASSAULT recipient:houthis"]),
    # feuds told without sides are between clans; counted casualties are no sides; an act that only dates another
    ("قُتل ثمانية أشخاص في نزاع عشائري جنوب مدينة العمارة.", ["ASSAULT party:tribal-fighters"]),
    (
        "سقط أربعة مدنيين بين قتيل وجريح جراء اشتباك مسلح بين عشيرتين في البصرة.",
        ["ASSAULT party:tribal-fighters"],
    ),
    (
        "شهدت محافظة ميسان مراسم صلح بين عشيرتي الجابر والناصر بعد شهر من نزاع مسلح بينهما.",
        ["AGREE party:tribal-fighters"],
    ),
    # hastening to an act is doing it; aid brought in; a swap under its other names
    (
        "سارعت القوات التركية والميليشيات الموالية لها إلى نهب المنازل في رأس العين.",
        ["ASSAULT:destroy initiator:sna,tur-forces"],
    ),
    (
        "تمكن برنامج الأغذية العالمي من توصيل المساعدات للأسر المحاصرة في مضايا.",
        ["AID initiator:wfp recipient:families"],
    ),
    # a verb in the plural has its subject before it; a cell is arrested; who comes under an attack, as a noun
    (
        "أكد مصدر أن الجيش اليمني ورجال القبائل يواصلون تقدمهم ويحاصرون عناصر القاعدة في مدينة زنجبار.",
        ["COERCE:restrict initiator:tribal-fighters,yem-gov-forces recipient:aqap"],
    ),
    (
        "أعلنت وزارة الداخلية العراقية اعتقال خلية داعشية في كركوك.",
        ["COERCE:arrest initiator:iraq-forces detainee:is"],
    ),
    (
        "أصيب ثلاثة عناصر من قسد إثر تعرض حاجز لهم في بلدة الشحيل لهجوم نفذه مسلحون مجهولون.",
        ["ASSAULT initiator:unidentified-gunmen recipient:sdf"],
    ),
    ("تعرض المواطن سامر العلي للخطف قرب بلدة سراقب أمس.", ["ASSAULT:abduct detainee:civilians"]),
    # incursions; an answer by an act is that act; sanctions named by whose they are
    (
        "توغل إسرائيلي جديد في ريف القنيطرة، واعتقال شابين بجنوب سوريا.",
        ["COERCE:arrest initiator:israel detainee:youth"],
    ),
    ("ردت قسد بمصادرة دراجات نارية في بلدة الشحيل.", ["COERCE:seize initiator:sdf"]),
    ("عقوبات أوروبية على قادة في الدعم السريع.", ["SANCTION:discontinue initiator:eu recipient:rsf"]),
    # whom the pronoun of "his being targeted" means did not do it; who is told to have blown himself up
    (
        "قتل مدني إثر استهدافه بالرصاص المباشر في بلدة اليادودة.",
        ["ASSAULT:firearms recipient:civilians"],
    ),
    (
        "قتل ثلاثة مدنيين جراء تفجير عنصر من داعش نفسه داخل منزل في درعا البلد.",
        ["ASSAULT:suicide-attack initiator:is recipient:civilians"],
    ),
    # the words a verb needs do not stand in what is said behind it
    (
        "أفادت جماعة نصرة الإسلام والمسلمين، في بيان نشرته وسائل إعلام محلية، بأنها هاجمت قوة من الجيش المالي.",
        ["ASSAULT initiator:jnim recipient:mali"],
    ),
    # whose sides no report tells, the word for the two tells
    (
        "تمكنت وساطة قبلية من إبرام هدنة بين القبيلتين.",
        ["AGREE party:tribal-fighters mediator:tribal-elders"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_sides(text: str, expected: list[str]) -> None:
    assert [in_words(event) for event in arabic_events(text, "2025-05-15")] == expected


def test_an_attack_owned_today_was_when_it_took_place() -> None:
    text = "تبنى تنظيم داعش، اليوم الخميس، الهجوم الذي وقع الأحد في كابل، وأدى إلى مقتل خمسة مدنيين."
    (event,) = arabic_events(text, "2025-05-15")
    assert event.when is not None and str(event.when.earliest) == "2025-05-11"
